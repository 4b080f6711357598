"""What holds of whole numbers only: points, refutations by cases, and bounds that some point attains."""
