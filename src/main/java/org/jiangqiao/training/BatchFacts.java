package org.jiangqiao.training;

/**
 * What the rules for the steps of a batch ask about it.
 *
 * @param lessons lessons that were not cancelled
 * @param signUpOpen whether sign-up is the latest step
 * @param enrolments enrolments ever made, cancelled ones included
 * @param attendances attendance entries
 */
record BatchFacts(int lessons, boolean signUpOpen, int enrolments, int attendances) {}
