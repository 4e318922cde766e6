package org.jiangqiao.evidence;

/** The four sides of a school that its reports speak of. */
public enum Side {
  /** 办学条件. */
  CONDITIONS,
  /** 教育教学. */
  TEACHING,
  /** 学生发展. */
  STUDENTS,
  /** 服务贡献. */
  SERVICE
}
