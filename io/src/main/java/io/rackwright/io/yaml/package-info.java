/**
 * YAML as far as Rackwright takes it: mappings, lists and scalars with their lines. Aliases, keys
 * given twice and further documents are findings. Start at {@link
 * io.rackwright.io.yaml.YamlDocument}.
 */
@NullMarked
package io.rackwright.io.yaml;

import org.jspecify.annotations.NullMarked;
