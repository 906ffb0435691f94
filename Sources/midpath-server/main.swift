import MidpathServer

await MidpathServer.run()
