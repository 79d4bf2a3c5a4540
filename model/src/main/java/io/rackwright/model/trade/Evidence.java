package io.rackwright.model.trade;

/**
 * What a row of law rests on.
 *
 * @param citation the law and where it was published; empty when the row does not say
 * @param verification how the row was verified, in words; may be empty
 */
public record Evidence(String citation, Verified verified, String verification) {

    /** How sure a row is, the surest first. */
    public enum Verified {
        OFFICIAL_TEXT("official text"),
        OFFICIAL_LIST_VIA_THIRD_PARTY("official list, by way of a third party"),
        THIRD_PARTY("third party"),
        UNVERIFIED("UNVERIFIED");

        private final String words;

        Verified(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    public static final Evidence NONE = new Evidence("", Verified.UNVERIFIED, "");
}
