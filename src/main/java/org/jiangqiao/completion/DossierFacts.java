package org.jiangqiao.completion;

/**
 * What the completeness of a dossier is judged by; counts of things that are there or ought to be.
 *
 * @param planned whether the yearly plan names the scheme in the year of the batch
 * @param lessons lessons not cancelled
 * @param seated people with a seat
 * @param withoutPaper of these, people without an identity paper
 * @param unmarked half-days of people without any entry of attendance, of lessons held
 * @param papers attachments that stand, those of the lessons included
 * @param withoutSheet lessons entered from paper without a photograph of it
 * @param closed whether the batch is closed
 * @param completed people who completed
 * @param certified of these, people whose certificate stands
 * @param ratings answers of participants
 * @param followUps visits
 * @param costLines cost lines
 */
record DossierFacts(
    boolean planned,
    int lessons,
    int seated,
    int withoutPaper,
    int unmarked,
    int papers,
    int withoutSheet,
    boolean closed,
    int completed,
    int certified,
    int ratings,
    int followUps,
    int costLines) {}
