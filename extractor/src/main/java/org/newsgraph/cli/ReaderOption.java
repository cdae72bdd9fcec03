package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.reader.ModelFiles;
import org.newsgraph.reader.ReaderException;
import org.newsgraph.reader.TrainedReader;
import picocli.CommandLine.Option;

/** The option that says who analyses sentences. */
final class ReaderOption {
    /** Where the trained model lies, when it is not the one that travels with the program. */
    private static final String MODEL = "newsgraph.reader";

    @Option(
            names = "--reader",
            paramLabel = "READER",
            description =
                    "Who analyses sentences: classic (linear models) or trained (a neural network, which also finds relations"
                            + " and what pronouns mean); default: ${DEFAULT-VALUE}.")
    private ReaderKind kind = ReaderKind.DEFAULT;

    /** The pipeline with this reader; with the classic one, and a message, when the trained model cannot be used. */
    NewsgraphPipeline pipeline(Console console) {
        return pipeline(kind, console);
    }

    static NewsgraphPipeline pipeline(ReaderKind kind, Console console) {
        return NewsgraphPipeline.create(() -> kind == ReaderKind.TRAINED ? trained(console) : Optional.empty());
    }

    private static Optional<TrainedReader> trained(Console console) {
        try {
            return Optional.of(TrainedReader.open(files()));
        } catch (ReaderException e) {
            console.say("newsgraph: " + e.getMessage() + "; the classic reader takes over");
            return Optional.empty();
        }
    }

    private static ModelFiles files() {
        String directory = System.getProperty(MODEL, "");
        return directory.isEmpty() ? ModelFiles.shipped() : ModelFiles.in(Path.of(directory));
    }
}
