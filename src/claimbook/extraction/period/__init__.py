"""When a figure holds, and what a change is measured against."""
