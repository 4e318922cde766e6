package org.jiangqiao.codes;

import java.util.List;

/** A remark about an accepted value, to be shown but not to stop anybody. */
public record CodeNote(String key, List<String> args) {}
