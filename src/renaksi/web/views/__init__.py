"""Views, one module per room: find, validate, call one service, answer."""
