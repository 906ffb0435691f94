(script)
