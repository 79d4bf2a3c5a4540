/** Tests of the run folder. */
@NullMarked
package io.rackwright.app.run;

import org.jspecify.annotations.NullMarked;
