"""Reading what people write: text in, value out, and nothing else."""
