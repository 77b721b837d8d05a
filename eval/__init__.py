"""How well the analysis reads: gold sets, figures, floors.

`python -m eval TASK` measures one task, `python -m eval --list` names them. The README beside this file says
what each figure means and how a floor is raised or lowered.
"""
