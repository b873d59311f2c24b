"""What runs the rules: settings, ignore comments, explanations. It knows no rule."""
