import MidpathCommands

await MidpathCommand.main()
