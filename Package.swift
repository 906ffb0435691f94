// swift-tools-version: 6.2

import PackageDescription

/// Every target below is listed with its one purpose; ARCHITECTURE.md draws the same picture and
/// RepositoryTests holds both to it.
///
/// Own-module imports point downwards only.
let package = Package(
  name: "midpath",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "midpath", targets: ["midpath"]),
    .executable(name: "midpath-server", targets: ["midpath-server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The command line program.
    .executableTarget(name: "midpath", dependencies: ["MidpathCommands"]),
    // The web desk; `midpath serve` starts it.
    .executableTarget(name: "midpath-server", dependencies: ["MidpathServer"]),
    // Pages and API over HTTP, and the cases behind them.
    .target(
      name: "MidpathServer",
      dependencies: [
        "BuiltInKnowledge", "LogScan", "MidpathDiagnosis", "MidpathEvidence", "MidpathKnowledge",
        "MidpathModel", "MidpathReports", "MidpathStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      exclude: ["Assets"], plugins: ["EmbedFiles"]),
    // Cases, answers and notes kept in SQLite; and the search over knowledge.
    .target(
      name: "MidpathStore",
      dependencies: ["MidpathModel", .product(name: "GRDB", package: "GRDB.swift")]),
    // One command a file; wires the modules below together.
    .target(
      name: "MidpathCommands",
      dependencies: [
        "BuiltInKnowledge", "MidpathDiagnosis", "MidpathEvidence", "MidpathKnowledge",
        "MidpathModel", "MidpathReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // One report format a file, all from the same diagnosis; and the knowledge in words.
    .target(name: "MidpathReports", dependencies: ["MidpathModel"]),
    // Files of a MID Server in, observations out; the only reader of evidence.
    .target(
      name: "MidpathEvidence",
      dependencies: ["Carchive", "Clibxml2", "LogScan", "MidpathDiagnosis", "MidpathModel"]),
    // What follows from evidence and answers: pure, no I/O, no clock.
    .target(name: "MidpathDiagnosis", dependencies: ["MidpathModel"]),
    // YAML in, checked knowledge out; every complaint with file, line and column.
    .target(
      name: "MidpathKnowledge",
      dependencies: ["MidpathModel", .product(name: "Yams", package: "Yams")]),
    // The knowledge of this repository, embedded in the binary at build time.
    .target(
      name: "BuiltInKnowledge", path: "Knowledge",
      exclude: ["cases", "causes", "dangers", "paths", "signatures", "stages"],
      plugins: ["EmbedKnowledge"]),
    // Bytes in, matches out; not one word of the domain in it.
    .target(name: "LogScan", dependencies: ["Chs"]),
    // The vocabulary as values; imports nothing.
    .target(name: "MidpathModel"),

    // Writes the knowledge files as one Swift literal.
    .executableTarget(
      name: "embed-knowledge", dependencies: ["MidpathKnowledge", "MidpathModel"]),
    // Runs embed-knowledge before BuiltInKnowledge is compiled.
    .plugin(
      name: "EmbedKnowledge", capability: .buildTool(), dependencies: ["embed-knowledge"]),

    // libarchive: zip, tar, gzip and 7-Zip.
    .systemLibrary(
      name: "Carchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    // Writes text files as one Swift literal.
    .executableTarget(name: "embed-files", dependencies: ["MidpathKnowledge"]),
    // Runs embed-files before MidpathServer is compiled.
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

    // Vectorscan, the multi-expression matcher.
    .systemLibrary(
      name: "Chs", pkgConfig: "libhs",
      providers: [.apt(["libvectorscan-dev"]), .brew(["vectorscan"])]),
    // libxml2: config.xml with positions, in recovery mode.
    .systemLibrary(
      name: "Clibxml2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    .testTarget(name: "LogScanTests", dependencies: ["LogScan"]),
    .testTarget(name: "MidpathModelTests", dependencies: ["MidpathModel"]),
    .testTarget(name: "MidpathKnowledgeTests", dependencies: ["MidpathKnowledge", "MidpathModel"]),
    .testTarget(name: "MidpathDiagnosisTests", dependencies: ["MidpathDiagnosis", "MidpathModel"]),
    .testTarget(
      name: "MidpathReportsTests",
      dependencies: ["BuiltInKnowledge", "MidpathKnowledge", "MidpathModel", "MidpathReports"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "MidpathEvidenceTests",
      dependencies: ["LogScan", "MidpathDiagnosis", "MidpathEvidence", "MidpathModel"],
      exclude: ["Archives/Fixtures"]),
    .testTarget(
      name: "MidpathStoreTests",
      dependencies: [
        "MidpathModel", "MidpathStore", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "MidpathServerTests",
      dependencies: [
        "MidpathModel", "MidpathServer", "MidpathStore", "midpath-server",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .testTarget(
      name: "CaseTests",
      dependencies: ["BuiltInKnowledge", "MidpathCommands", "MidpathKnowledge", "MidpathModel"]),
    .testTarget(name: "CommandLineTests", dependencies: ["midpath"], exclude: ["NewPath"]),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["BuiltInKnowledge", "MidpathKnowledge", "MidpathModel"],
      exclude: ["identifiers.txt"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
  ]
}
