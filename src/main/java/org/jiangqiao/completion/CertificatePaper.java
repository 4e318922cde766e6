package org.jiangqiao.completion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jiangqiao.access.Actor;
import org.jiangqiao.files.StoredFiles;
import org.jiangqiao.jobs.JobResult;
import org.jiangqiao.jobs.Progress;
import org.jiangqiao.kernel.RuleRefused;
import org.jiangqiao.training.BatchHead;
import org.jiangqiao.ui.Texts;
import org.springframework.stereotype.Component;

/** 结业证书 on paper: one, or all of a batch. */
@Component
class CertificatePaper {

  private final Certificates certificates;
  private final PaperPress press;
  private final StoredFiles files;
  private final Texts texts;

  CertificatePaper(Certificates certificates, PaperPress press, StoredFiles files, Texts texts) {
    this.certificates = certificates;
    this.press = press;
    this.files = files;
    this.texts = texts;
  }

  /**
   * One certificate as PDF.
   *
   * @param base the address of the check page, up to the number
   */
  byte[] one(Certificate certificate, String base) {
    return print(List.of(certificate), base);
  }

  /** Every certificate of a batch that stands, as one file; the work of a job. */
  JobResult all(Actor actor, BatchHead batch, String base, Progress progress) throws IOException {
    List<Certificate> all = certificates.of(batch.id());
    if (all.isEmpty()) {
      throw new RuleRefused("completion.refusal.noCertificates");
    }
    progress.report(0, all.size());
    byte[] pdf = print(all, base);
    progress.report(all.size(), all.size());
    String name = new ChineseText(texts).t("completion.certificate.fileName", batch.number());
    StoredFiles.StoredFile file =
        files.keep(actor, name + ".pdf", new ByteArrayInputStream(pdf), "training.read");
    return JobResult.of(
        "/files/" + file.id(), "completion.job.certificatesDone", String.valueOf(all.size()));
  }

  private byte[] print(List<Certificate> all, String base) {
    ChineseText zh = new ChineseText(texts);
    return press.print(
        "certificatePaper",
        "certificate",
        zh.t("completion.certificate.title"),
        Map.of("certificates", all, "base", base, "zh", zh));
  }
}
