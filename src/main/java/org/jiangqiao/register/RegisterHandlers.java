package org.jiangqiao.register;

/** Makes a kind of pages for each register; supplied as a bean. */
@FunctionalInterface
public interface RegisterHandlers {

  /** The pages of one register. */
  RegisterHandler of(Register register);
}
