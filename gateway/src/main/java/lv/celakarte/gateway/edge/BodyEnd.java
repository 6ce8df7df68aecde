package lv.celakarte.gateway.edge;

import io.netty.buffer.ByteBuf;

/** Follows the body of an answer as it goes by, and knows where it ends. */
abstract sealed class BodyEnd {

  /** The end for an answer: by its length, its chunks, or the end of the connection. */
  static BodyEnd of(PlainAnswer answer, boolean bodiless) {
    if (bodiless) {
      return new Counted(0);
    }
    if (answer.chunked()) {
      return new Chunks();
    }
    return answer.length() >= 0 ? new Counted(answer.length()) : new Connection();
  }

  /** How many of the bytes belong to the body; negative when they are none that can be read. */
  abstract int take(ByteBuf bytes);

  /** Whether the body is complete. */
  abstract boolean reached();

  private static final class Counted extends BodyEnd {

    private int left;

    Counted(int length) {
      this.left = length;
    }

    @Override
    int take(ByteBuf bytes) {
      var taken = Math.min(left, bytes.readableBytes());
      left -= taken;
      return taken;
    }

    @Override
    boolean reached() {
      return left == 0;
    }
  }

  /** The body goes on until the connection ends, and whether it is whole nobody can tell. */
  static final class Connection extends BodyEnd {

    @Override
    int take(ByteBuf bytes) {
      return bytes.readableBytes();
    }

    @Override
    boolean reached() {
      return false;
    }
  }

  private static final class Chunks extends BodyEnd {

    private enum At {
      SIZE,
      EXTENSION,
      SIZE_END,
      DATA,
      DATA_RETURN,
      DATA_END,
      LAST_RETURN,
      LAST_END,
      DONE
    }

    private At at = At.SIZE;
    private long size;
    private int digits;

    @Override
    int take(ByteBuf bytes) {
      var from = bytes.readerIndex();
      var end = bytes.writerIndex();
      var i = from;
      while (i < end && at != At.DONE) {
        if (at == At.DATA) {
          var piece = (int) Math.min(size, end - i);
          size -= piece;
          i += piece;
          at = size == 0 ? At.DATA_RETURN : At.DATA;
        } else if (!step(bytes.getByte(i++))) {
          return -1;
        }
      }
      return i - from;
    }

    private boolean step(byte next) {
      switch (at) {
        case SIZE -> {
          return size(next);
        }
        case EXTENSION -> at = next == '\r' ? At.SIZE_END : At.EXTENSION;
        case DATA_RETURN -> {
          at = At.DATA_END;
          return next == '\r';
        }
        case LAST_RETURN -> {
          // Trailers would be headers that nobody has cleaned.
          at = At.LAST_END;
          return next == '\r';
        }
        case SIZE_END -> {
          at = size == 0 ? At.LAST_RETURN : At.DATA;
          return next == '\n';
        }
        case DATA_END -> {
          at = At.SIZE;
          size = 0;
          digits = 0;
          return next == '\n';
        }
        case LAST_END -> {
          at = At.DONE;
          return next == '\n';
        }
        case DATA, DONE -> throw new IllegalStateException("no single bytes are looked at here");
      }
      return true;
    }

    private boolean size(byte next) {
      var digit = Character.digit(next, 16);
      if (digit >= 0) {
        size = size * 16 + digit;
        return ++digits <= 8;
      }
      at = next == '\r' ? At.SIZE_END : At.EXTENSION;
      return digits > 0 && (next == '\r' || next == ';');
    }

    @Override
    boolean reached() {
      return at == At.DONE;
    }
  }
}
