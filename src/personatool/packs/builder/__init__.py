"""What chapters share to turn the model into view data: context, phrases, links, quantities."""
