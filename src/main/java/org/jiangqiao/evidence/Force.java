package org.jiangqiao.evidence;

/** The three forces the schools build on. */
public enum Force {
  /** 校企深度融合. */
  COOPERATION,
  /** 提升服务能力. */
  SERVICE,
  /** 推进创新创业. */
  VENTURE
}
