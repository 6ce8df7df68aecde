package lv.celakarte.gateway.answers;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * An answer that is complete before the question comes.
 *
 * @param headers all headers of its own (length, type, tag), without those that every answer has
 * @param body the bytes as they go over the line; a {@code HEAD} request gets none of them
 */
public record Answer(HttpResponseStatus status, HeaderBlock headers, byte[] body) {}
