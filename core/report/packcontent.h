#pragma once
#include "core/evidence/packcontent.h"
