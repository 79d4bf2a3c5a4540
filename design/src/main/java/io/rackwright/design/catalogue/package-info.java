/**
 * What racks are made of: {@link io.rackwright.design.catalogue.Catalogue}, read from files of the
 * NetBox device-type library by {@link io.rackwright.design.catalogue.NetBoxLibrary}, corrected by
 * an {@link io.rackwright.design.catalogue.Overlay}, and looked through by {@link
 * io.rackwright.design.catalogue.CatalogueLint}. What a file does not say is unknown, never zero.
 */
@NullMarked
package io.rackwright.design.catalogue;

import org.jspecify.annotations.NullMarked;
