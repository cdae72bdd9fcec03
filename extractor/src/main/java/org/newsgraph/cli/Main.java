package org.newsgraph.cli;

/** Entry point of the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Console console = Console.ofProcess();
        int code = Newsgraph.commandLine(console).execute(args);
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }
}
