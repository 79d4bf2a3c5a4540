/** XML that may come from anyone: {@link io.rackwright.io.xml.SafeXml} is how it is read. */
@NullMarked
package io.rackwright.io.xml;

import org.jspecify.annotations.NullMarked;
