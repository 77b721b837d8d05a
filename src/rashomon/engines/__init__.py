"""Who runs the stages: `local` on this machine; `auditor` keeps what they make and skips what is current."""
