"""Two at once: messages, presses, processes, officers. One wins, nobody is lost, nothing is done twice."""
