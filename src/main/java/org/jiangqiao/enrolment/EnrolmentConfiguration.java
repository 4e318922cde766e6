package org.jiangqiao.enrolment;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the nightly check of the seats run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EnrolmentConfiguration {}
