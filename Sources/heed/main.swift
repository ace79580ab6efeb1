import ArgumentParser
import Clocks
import Figures
import Journal
print("heed")
