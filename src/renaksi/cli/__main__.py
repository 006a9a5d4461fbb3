"""Lets ``python -m renaksi.cli`` run the program."""

from renaksi.cli.main import main

if __name__ == "__main__":
    main()
