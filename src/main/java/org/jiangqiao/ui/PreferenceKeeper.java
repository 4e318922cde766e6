package org.jiangqiao.ui;

/** Keeps a person's choices with the account, so that they follow to another device. */
public interface PreferenceKeeper {

  /** Keeps the choices, as written by {@link Preferences#text()}. */
  void keep(Viewer viewer, String choices);
}
