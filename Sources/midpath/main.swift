print("midpath")
