package org.kiezfonds.app.accounts;

import java.util.random.RandomGenerator;

/** Where the digits of codes come from. */
record CodeDigits(RandomGenerator generator) {}
