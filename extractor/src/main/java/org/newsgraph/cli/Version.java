package org.newsgraph.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Newsgraph.class.getPackage().getImplementationVersion();
        return new String[] {"newsgraph " + (version == null ? "(not built as a jar)" : version)};
    }
}
