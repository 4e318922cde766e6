package org.jiangqiao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts 匠桥: the working platform of a vocational school and its group. */
// Modules may use the same short name for a class of their own.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Jiangqiao {

  /**
   * Starts the server; every setting comes from {@code application.properties} or the command line.
   */
  public static void main(String[] args) {
    SpringApplication.run(Jiangqiao.class, args);
  }
}
