"""What Git knows of the workspace: changed lines, earlier states."""
