"""The files that examples of rules about reviewed journeys and agents start from."""

_JOURNEY = {
    "title": "title: We are moving house",
    "state": "state: current",
    "persona": "persona: grace",
    "scenario": "scenario: Grace moves to another town with two children, for a new job.",
    "expectations": "expectations: Tell everyone once",
    "goal": "goal: Be settled within a month",
    "scope": "scope: From giving notice to the first correct bill",
    "decision_supported": "decision_supported: Which three letters to rewrite first",
    "status": "status: reviewed",
    "owner": "owner: Journeys team",
    "review_by": "review_by: 2099-12-31",
    "validated_with": "validated_with: Three families who moved",
    "stages": """\
stages:
  - {name: Deciding, phase: before, emotion: -1}
  - {name: Packing, emotion: 0}
  - {name: Telling everyone, emotion: -1}
  - {name: Moving in, emotion: 1}
  - {name: Feeling at home, phase: after, emotion: 1.4}""",
}

_AGENT = {
    "name": "name: Leena Pillai",
    "kind": "kind: agent",
    "basis": "basis: proto",
    "behaviours": "behaviours: Stays on the line while she checks",
    "needs": "needs: [See the whole move on one screen]",
    "pains": "pains: [Four systems for one address]",
    "tools": "tools: [Call console]",
    "training": "training: [{topic: Callers who find reading hard, needed: true}]",
    "status": "status: reviewed",
    "owner": "owner: Journeys team",
    "review_by": "review_by: 2099-12-31",
}


def example_journey(without: str = "", **changed: str) -> str:
    """Write the workspace of a reviewed journey, with some of its lines left out or changed."""
    lines = {**_JOURNEY, **changed}
    journey = "\n".join(line for name, line in lines.items() if name != without)
    return f"# personas/grace.yaml\nname: Grace Okafor\n# journeys/move.yaml\n{journey}\n"


def example_agent(without: str = "") -> str:
    """Write the workspace of a reviewed agent, with one of its lines left out."""
    agent = "\n".join(line for name, line in _AGENT.items() if name != without)
    return f"# personas/leena.yaml\n{agent}\n"
