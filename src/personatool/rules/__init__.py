"""What a workspace must hold once its files have the right shape: one file a rule."""
