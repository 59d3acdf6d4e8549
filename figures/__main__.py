"""``python -m figures`` is the command ``figures``."""

from figures.cli import main

if __name__ == "__main__":
    main(prog_name="figures")
