"""How much work a message is: whole turns through the real program, beside a bot as people commonly write one."""
