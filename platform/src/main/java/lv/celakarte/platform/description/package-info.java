/** Lets the OpenAPI document of a service say all that is true of its answers. */
@NullMarked
package lv.celakarte.platform.description;

import org.jspecify.annotations.NullMarked;
