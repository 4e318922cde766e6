package org.jiangqiao.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Which rows of a sheet were seen: a million take 24 MB, where a map of objects would take 150. The
 * chance that two of a million different rows meet is one in thirty million.
 */
final class ImportSeen {

  private long[] hashes = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int size;

  /** The row that had the same identity before; 0 when there was none, and this one is noted. */
  int seen(String identity, int row) {
    if (size * 2 > hashes.length) {
      grow();
    }
    long hash = hash(identity);
    int slot = slot(hash);
    if (rows[slot] == 0) {
      hashes[slot] = hash;
      rows[slot] = row;
      size++;
      return 0;
    }
    return rows[slot];
  }

  private int slot(long hash) {
    int slot = (int) hash & (hashes.length - 1);
    while (rows[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    hashes = new long[oldHashes.length * 2];
    rows = new int[oldHashes.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  private static long hash(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(Arrays.copyOf(digest, Long.BYTES)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
