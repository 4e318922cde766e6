package org.jiangqiao.demo;

import java.util.UUID;

/** A person in a batch, before it is written; {@code attended} counts half-days. */
record DemoSeat(
    DemoBatch batch, UUID batchId, DemoPeople.Person person, UUID enrolment, int attended) {}
