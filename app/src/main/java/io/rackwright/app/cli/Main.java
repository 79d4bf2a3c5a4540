package io.rackwright.app.cli;

/** The process: {@code ./rackwright} starts it. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(java.util.Arrays.toString(arguments));
    }
}
