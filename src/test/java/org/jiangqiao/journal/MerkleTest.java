package org.jiangqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hash tree is that of RFC 6962. */
class MerkleTest {

  @Test
  void theRootOfNothingIsTheHashOfNothing() {
    assertThat(Merkle.hex(Merkle.root(List.of())))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void theLeafOfNothingIsTheHashOfAZeroByte() {
    assertThat(Merkle.hex(Merkle.leaf(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void ofThreeLeavesTheFirstTwoAreOneNode() {
    byte[] a = leaf("a");
    byte[] b = leaf("b");
    byte[] c = leaf("c");
    assertThat(Merkle.root(List.of(a, b, c))).isEqualTo(node(node(a, b), c));
    assertThat(Merkle.root(List.of(a))).isEqualTo(a);
  }

  @Test
  void ofSevenLeavesTheLeftSideHasFour() {
    byte[][] l = new byte[7][];
    for (int i = 0; i < l.length; i++) {
      l[i] = leaf("" + i);
    }
    byte[] left = node(node(l[0], l[1]), node(l[2], l[3]));
    assertThat(Merkle.root(List.of(l))).isEqualTo(node(left, node(node(l[4], l[5]), l[6])));
  }

  @Test
  void aNodeNeverPassesForALeaf() {
    byte[] pair = node(leaf("a"), leaf("b"));
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(leaf("a"));
    both.writeBytes(leaf("b"));
    assertThat(Merkle.leaf(both.toByteArray())).isNotEqualTo(pair);
  }

  private static byte[] leaf(String text) {
    return Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] node(byte[] left, byte[] right) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(1);
    out.writeBytes(left);
    out.writeBytes(right);
    return Merkle.hash(out.toByteArray());
  }
}
