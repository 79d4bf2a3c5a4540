package io.rackwright.model;

/**
 * What a part is called outside the program. Every text is empty when unknown.
 *
 * @param manufacturer who makes it, where that is not the site which supplies it
 * @param partNumber the manufacturer's
 * @param revision of the part, as its manufacturer counts
 * @param eccn export control classification number
 */
public record PartIdentity(String manufacturer, String partNumber, String revision, String eccn) {
    public static final PartIdentity NONE = new PartIdentity("", "", "", "");
}
