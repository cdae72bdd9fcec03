package org.newsgraph.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.text.Matrix;

/**
 * One file of the model in ONNX Runtime, which computes on the thread that asks: articles are read in parallel already, and sums come
 * out the same each time. Shared by threads.
 */
final class Network {
    private final String file;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Network(String file, OrtEnvironment environment, OrtSession session) {
        this.file = file;
        this.environment = environment;
        this.session = session;
    }

    /** A named argument of a network. */
    sealed interface Input {
        String name();

        OnnxTensor tensor(OrtEnvironment environment) throws OrtException;
    }

    /** Whole numbers, {@code int64[n]}. */
    record Numbers(String name, LongBuffer values) implements Input {
        Numbers(String name, long[] values) {
            this(name, LongBuffer.wrap(values));
        }

        @Override
        public OnnxTensor tensor(OrtEnvironment environment) throws OrtException {
            return OnnxTensor.createTensor(environment, values, new long[] {values.remaining()});
        }
    }

    /** A table, {@code float[rows,columns]}. */
    record Table(String name, Matrix values) implements Input {
        @Override
        public OnnxTensor tensor(OrtEnvironment environment) throws OrtException {
            return OnnxTensor.createTensor(environment, values.buffer(), new long[] {values.rows(), values.columns()});
        }
    }

    /**
     * Opens a network.
     *
     * @throws ReaderException if the file is damaged, has other inputs or outputs, or cannot be run on this machine
     */
    static Network open(String file, byte[] model, Set<String> inputs, Set<String> outputs) {
        try {
            var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "newsgraph");
            OrtSession session = environment.createSession(model, options());
            if (!session.getInputNames().equals(inputs)
                    || !session.getOutputNames().equals(outputs)) {
                throw new ReaderException("the model " + file + " is of another make: it has inputs "
                        + session.getInputNames() + " and outputs " + session.getOutputNames()
                        + "; take the one that belongs to this version");
            }
            return new Network(file, environment, session);
        } catch (OrtException e) {
            throw new ReaderException(
                    "the model " + file + " is damaged: " + e.getMessage() + "; build the project again", e);
        } catch (LinkageError e) {
            throw new ReaderException(
                    "ONNX Runtime does not run on this machine: " + e.getMessage() + "; read with --reader classic", e);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setDeterministicCompute(true);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    /**
     * Demands a size of the last dimension of an output, where the file names one.
     *
     * @throws ReaderException if it has another
     */
    void expect(String output, int size) {
        try {
            var info = session.getOutputInfo().get(output);
            if (info != null && info.getInfo() instanceof TensorInfo tensor) {
                long[] shape = tensor.getShape();
                long last = shape.length == 0 ? -1 : shape[shape.length - 1];
                if (last > 0 && last != size) {
                    throw new ReaderException("the model " + file + " has " + last + " " + output + " and "
                            + Labels.FILE + " has " + size + "; take files that belong together");
                }
            }
        } catch (OrtException e) {
            throw new ReaderException("the model " + file + " is damaged: " + e.getMessage(), e);
        }
    }

    /** The outputs by name, each as its numbers in the order of the dimensions. */
    Map<String, float[]> run(List<Input> inputs) {
        var tensors = new HashMap<String, OnnxTensor>();
        try {
            for (Input input : inputs) {
                tensors.put(input.name(), input.tensor(environment));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                var outputs = new HashMap<String, float[]>();
                for (Map.Entry<String, OnnxValue> output : result) {
                    outputs.put(output.getKey(), numbers((OnnxTensor) output.getValue()));
                }
                return outputs;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model " + file + " failed: " + e.getMessage(), e);
        } finally {
            new ArrayList<>(tensors.values()).forEach(OnnxTensor::close);
        }
    }

    private static float[] numbers(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }
}
