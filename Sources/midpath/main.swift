import MidpathCommands

await Midpath.run()
