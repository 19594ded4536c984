# shellcheck shell=bash disable=SC2034
# Read by figure-formats.sh and figure-tex.sh: small studies, and every kind of figure that 'voltscape figure' draws.

small_studies() { # into the current folder
  local four='"voltages": [0.48, 0.5, 0.52, 0.54], "trials": 3, "images": 100'
  echo '{ "voltscape": 1, "name": "Small digits", "workload": "digits-10x10", '"$four"',
    "schemes": ["none", "word-masking", "bit-masking", { "id": "bit-masking", "label": "bit masking, sign zeroed", "sign": "zero-word" }, "mat"],
    "energy": { "platform": "snnac-65nm", "scenario": "en-opt-split" } }' > small.json
  echo '{ "voltscape": 1, "name": "Other dies", "workload": "digits-10x10", '"$four"',
    "seed": 2, "schemes": ["none", "bit-masking"], "energy": { "platform": "snnac-65nm", "scenario": "en-opt-split" } }' > other.json
  echo '{ "voltscape": 1, "name": "Pinned", "workload": "digits-10x10", "voltages": [0.5, 0.52], "trials": 2, "images": 50,
    "schemes": ["none", "bit-masking"],
    "decide": { "pins": [{ "scheme": "none", "voltage_v": 0.5 }, { "scheme": "bit-masking", "voltage_v": 0.52 }] } }' > pinned.json
  echo '{ "voltscape": 1, "name": "Canaries", "workload": "digits-10x10", "voltages": [0.5], "trials": 2, "images": 50,
    "schemes": ["none"], "canary": { "dies": 5, "polls": 4 } }' > canary.json
  echo '{ "voltscape": 1, "name": "Plane", "workload": "digits-10x10", "accuracyTarget": { "maxDrop": 0.01 },
    "shmoo": { "design": "bit-masking", "supply_v": { "from": 0.64, "to": 0.87, "count": 6 },
      "clock_mhz": { "from": 250, "to": 710, "count": 5 }, "sram_offset_v": -0.21, "dies": 4, "images": 50 } }' > plane.json
  echo '{ "voltscape": 1, "name": "Timing errors", "workload": "digits-10x10", "voltages": [0.68, 0.72, 0.76], "trials": 2, "images": 50,
    "schemes": ["te-drop", "hetero-mac"], "array": { "rows": 16, "cols": 16, "samples": 20 } }' > timing.json
  echo '{ "voltscape": 1, "name": "Budgets of area", "workload": "digits-10x10", "voltages": [0.7], "trials": 2, "images": 50,
    "schemes": [{ "id": "te-drop", "label": "drop" }, { "id": "hetero-mac", "label": "2", "budget": 1785 }, { "id": "hetero-mac", "label": "3", "budget": 1985 }],
    "array": { "rows": 16, "cols": 16, "samples": 20 } }' > budgets.json
  printf '# title: Measured\nvoltage,probability\n0.46,0.01\n0.5,0.001\n0.54,0.00001\n' > measured.csv
}

# NAME and what stands behind 'voltscape figure'.
figures=(
  "curve|small.json --view curve"
  "curves|--view curve --curve snnac-65nm --curve measured.csv"
  "curvezones|small.json --view curve --zones bit-masking --mark-voltage 0.5"
  "map|small.json --view map --voltage 0.5"
  "memory|small.json --view map --voltage 0.5 --memory 1"
  "die|bit-masking-digits --view map --voltage 0.5"
  "accuracy|small.json --view accuracy"
  "zones|small.json --view accuracy --zones bit-masking --mark-voltage 0.5"
  "probability|small.json --view accuracy --axis probability --legend right"
  "share|small.json --view accuracy --axis network-share --interval dies-seen"
  "accuracyenergy|small.json --view accuracy --axis energy --hide-dies"
  "budget|budgets.json --view accuracy --axis budget"
  "slide|small.json --view accuracy --preset slide --legend bottom"
  "energy|small.json --view energy"
  "decide|small.json --view decide"
  "pinned|pinned.json --view decide --quantity pinned"
  "histogram|small.json --view histogram --voltage 0.5"
  "layer|small.json --view histogram --voltage 0.5 --layer 1 --trial 1 --dies 2"
  "sensitivity|small.json --view sensitivity"
  "weights|small.json --view sensitivity --by weight --reading mean-gradient"
  "injected|small.json --view sensitivity --by filter --layer 2 --inject --draws 2"
  "training|small.json --view training --voltage 0.5"
  "loss|small.json --view training --voltage 0.5 --quantity loss"
  "trained|small.json --view training --voltage 0.5 --quantity weights --layer 1"
  "array|timing.json --view array"
  "arraysensitivity|timing.json --view array --quantity sensitivity --width 3.5in"
  "arrayarea|timing.json --view array --quantity area"
  "arrayprobability|timing.json --view array --quantity probability --runs-at 0.7"
  "sizes|timing.json --view array --quantity sizes"
  "bysize|timing.json --view array --quantity by-size"
  "growth|timing.json --view array --quantity growth"
  "timing|timing.json --view timing"
  "timingarea|timing.json --view timing --axis area --voltage 0.7 --mark-voltage 0.7"
  "timingclock|timing.json --view timing --axis clock --voltage 0.7"
  "canary|canary.json --view canary"
  "temperature|canary.json --view canary-temperature"
  "canaryaccuracy|canary.json --view canary-accuracy"
  "canaryenergy|canary.json --view canary-energy"
  "shmoo|plane.json --view shmoo"
  "dram|small.json --view dram"
  "dramrates|small.json --view dram-rates"
  "word|--view word --scheme lsb --bits 8 --unsigned --value 51 --stuck 7:1"
  "published|--view minerva --flow mnist --step published"
  "power|--view minerva --flow digits --quick --step power"
  "stagetraining|--view minerva --flow digits --quick --step training"
  "stagearchitecture|--view minerva --flow digits --quick --step architecture"
  "stagewords|--view minerva --flow digits --quick --step words"
  "stagepruning|--view minerva --flow digits --quick --step pruning"
  "stagesupply|--view minerva --flow digits --quick --step supply"
  "compare|small.json other.json --view compare"
  "compareenergy|small.json other.json --view compare --quantity energy --run-name before --run-name after"
  "overlay|small.json other.json --view accuracy"
  "studies|small.json other.json --view accuracy --arrange studies --preset page"
  "schemes|small.json --view accuracy --arrange schemes"
  "mapstudies|small.json other.json --view map --voltage 0.5 --arrange studies"
  "energystudies|small.json other.json --view energy --arrange studies"
)
