<?xml version='1.0' encoding='UTF-8'?>
<!-- Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden. -->
<xplan:XPlanAuszug xmlns:xplan="http://www.xplanung.de/xplangml/6/0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" gml:id="sh-stapelfeld">
  <gml:boundedBy>
    <gml:Envelope srsName="EPSG:25832">
      <gml:lowerCorner>578654.632 5937918.464</gml:lowerCorner>
      <gml:upperCorner>581894.222 5943481.152</gml:upperCorner>
    </gml:Envelope>
  </gml:boundedBy>
  <gml:featureMember>
    <xplan:FP_Plan gml:id="sh-stapelfeld-plan">
      <gml:boundedBy>
        <gml:Envelope srsName="EPSG:25832">
          <gml:lowerCorner>578654.632 5937918.464</gml:lowerCorner>
          <gml:upperCorner>581894.222 5943481.152</gml:upperCorner>
        </gml:Envelope>
      </gml:boundedBy>
      <xplan:name>Flächennutzungsplan Stapelfeld – illustrativer Ausschnitt</xplan:name>
      <xplan:beschreibung>Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden.</xplan:beschreibung>
      <xplan:kommentar>Illustrative Beispieldaten des Projekts Planabgleich.</xplan:kommentar>
      <xplan:technHerstellDatum>2026-01-15</xplan:technHerstellDatum>
      <xplan:erstellungsMassstab>10000</xplan:erstellungsMassstab>
      <xplan:technischerPlanersteller>Planabgleich (Beispieldaten)</xplan:technischerPlanersteller>
      <xplan:raeumlicherGeltungsbereich>
        <gml:Polygon gml:id="sh-stapelfeld-extent" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>578654.632 5941123.847 578806.943 5940822.056 578923.879 5940872.501 578963.995 5940771.348 579077.111 5940526.731 579076.598 5940264.736 579095.614 5940047.828 579098.715 5940037.823 579107.226 5940010.361 579115.987 5939982.094 579145.963 5939885.376 579174.171 5939794.362 579194.355 5939729.238 579201.210 5939614.381 579176.541 5939550.867 579152.538 5939421.767 579055.478 5939432.477 579051.768 5939432.886 578987.925 5939323.075 578984.685 5939225.116 578865.938 5939198.382 579028.081 5938666.761 579048.882 5938598.561 579053.828 5938582.345 579132.992 5938565.958 579163.864 5938512.845 579301.220 5938276.539 579389.355 5938174.389 579535.708 5937918.464 579826.142 5938245.614 580170.701 5938633.732 580139.608 5938686.921 580119.883 5938720.664 580546.442 5938597.604 580734.487 5938690.540 580790.889 5938775.590 580949.679 5939015.034 581168.743 5939345.609 581330.512 5939403.996 581532.810 5939580.227 581667.660 5939587.053 581821.418 5939598.275 581887.263 5939748.648 581834.364 5939982.528 581829.461 5940550.396 581894.222 5940704.745 581707.155 5940740.898 581670.539 5940747.974 581628.159 5940756.165 581659.892 5940966.186 581668.472 5941022.973 581683.481 5941122.305 581663.752 5941125.280 581357.470 5941171.468 581433.034 5941526.031 581418.547 5941644.720 581248.353 5941702.150 581507.160 5942044.553 581319.712 5942209.613 581354.819 5942351.928 581417.404 5942605.634 581445.048 5943481.152 580856.895 5943442.826 580785.450 5943464.326 580680.689 5943310.142 580472.260 5943092.790 580452.251 5942906.907 580493.829 5942779.264 580506.545 5942613.818 580492.367 5942592.858 580462.838 5942549.202 580454.899 5942537.466 580355.438 5942464.386 580228.514 5942365.734 580155.038 5942293.199 580122.662 5942263.523 580087.680 5942262.790 580053.362 5942278.070 579965.087 5942339.216 579903.050 5942388.912 579771.931 5942327.231 579740.164 5942312.287 579731.751 5942308.329 579732.215 5942303.240 579733.969 5942284.025 579747.325 5942137.667 579753.202 5942095.793 579708.230 5942046.854 579472.654 5941931.927 579358.095 5941786.989 579311.924 5941728.574 579056.117 5941529.229 578654.632 5941123.847</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:raeumlicherGeltungsbereich>
      <xplan:hatGenerAttribut>
        <xplan:XP_StringAttribut>
          <xplan:name>illustrativ</xplan:name>
          <xplan:wert>true</xplan:wert>
        </xplan:XP_StringAttribut>
      </xplan:hatGenerAttribut>
      <xplan:gemeinde>
        <xplan:XP_Gemeinde>
          <xplan:ags>01062071</xplan:ags>
          <xplan:gemeindeName>Stapelfeld</xplan:gemeindeName>
        </xplan:XP_Gemeinde>
      </xplan:gemeinde>
      <xplan:planArt>1000</xplan:planArt>
      <xplan:rechtsstand>4000</xplan:rechtsstand>
      <xplan:wirksamkeitsDatum>2018-01-01</xplan:wirksamkeitsDatum>
      <xplan:bereich xlink:href="#sh-stapelfeld-bereich-0"/>
    </xplan:FP_Plan>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Bereich gml:id="sh-stapelfeld-bereich-0">
      <xplan:nummer>0</xplan:nummer>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-dorfgebiet-stapelfeld-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-dorfgebiet-stapelfeld-2"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-dorfgebiet-stapelfeld-3"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-dorfgebiet-stapelfeld-4"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-wohnbauflaeche-stapelfeld-west-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-gemeinbedarf-schule-stapelfeld-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-gewerbliche-bauflaeche-minerva-park-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-abfallbehandlung-muellverbrennung-stapelfeld-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-acker-stapelfelder-feldmark-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-dorfgebiet-stellau-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfelder-feldmark-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-2"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-3"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-4"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-2"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-3"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-acker-bei-stapelfelder-feldmark-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landwirtschaft-acker-bei-stapelfelder-feldmark-2"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-autobahn-bundesautobahn-a-1-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-hauptverkehrsstrasse-sieker-landstrasse-l-222-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-gewaesser-wandse-1"/>
      <xplan:planinhalt xlink:href="#sh-stapelfeld-landschaftsschutzgebiet-stapelfeld-1"/>
      <xplan:gehoertZuPlan xlink:href="#sh-stapelfeld-plan"/>
    </xplan:FP_Bereich>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-1">
      <xplan:text>Dorfgebiet Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579973.587 5940150.804 580069.421 5940018.851 580198.556 5940049.417 580350.888 5940085.475 580522.769 5940148.144 580502.557 5940157.787 580405.817 5940260.422 580329.727 5940297.646 580315.664 5940316.280 580308.603 5940346.998 580308.510 5940411.201 580276.942 5940489.088 580154.097 5940517.099 580085.046 5940395.363 580079.052 5940300.344 579973.587 5940150.804</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1400</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-2">
      <xplan:text>Dorfgebiet Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580214.344 5940026.436 580259.753 5939960.338 580308.538 5939907.582 580351.142 5939873.980 580387.564 5939859.532 580441.600 5939860.365 580458.949 5939847.912 580472.152 5939805.862 580872.972 5940224.441 580938.108 5940296.811 580931.950 5940293.599 580931.236 5940293.254 580639.673 5940163.129 580638.828 5940162.787 580359.078 5940060.787 580357.619 5940060.350 580214.344 5940026.436</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1400</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-3">
      <xplan:text>Dorfgebiet Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580498.505 5940603.423 580602.956 5940489.726 580644.007 5940425.210 580656.474 5940371.979 580651.964 5940317.397 580630.477 5940261.465 580609.157 5940216.547 580571.622 5940165.957 580629.493 5940187.057 580920.277 5940316.835 580987.858 5940352.087 581049.429 5940420.496 581001.990 5940521.430 580974.123 5940554.188 580947.762 5940565.361 580922.909 5940554.948 580876.988 5940557.205 580806.403 5940620.785 580690.956 5940676.643 580633.231 5940694.178 580594.744 5940692.007 580556.251 5940669.047 580498.505 5940603.423</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1400</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-4">
      <xplan:text>Dorfgebiet Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-dorfgebiet-stapelfeld-4-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580504.029 5939738.987 580537.520 5939705.753 580579.525 5939696.191 580645.486 5939737.382 580731.746 5939747.777 580789.760 5939744.905 580843.022 5939752.173 580891.532 5939769.582 580935.289 5939797.133 581012.165 5939863.392 581048.904 5939882.836 581118.984 5939894.353 581149.663 5939910.282 581176.546 5939940.943 581199.634 5939986.335 581218.926 5940046.459 581224.690 5940100.341 581216.924 5940147.980 581195.630 5940189.377 581160.806 5940224.531 581094.115 5940325.421 581081.738 5940351.756 580924.640 5940177.211 580923.904 5940176.418 580517.654 5939752.168 580516.674 5939751.184 580504.029 5939738.987</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1400</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-stapelfeld-wohnbauflaeche-stapelfeld-west-1">
      <xplan:text>Wohnbaufläche Stapelfeld-West</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-wohnbauflaeche-stapelfeld-west-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579268.663 5940507.957 579276.668 5940422.873 579340.993 5940203.099 579363.652 5940157.131 579390.617 5940129.401 579437.520 5940115.162 579469.021 5940143.655 579491.445 5940150.897 579515.292 5940146.384 579577.757 5940111.594 579615.724 5940101.648 579657.965 5940103.444 579717.175 5940123.304 579831.446 5940180.189 579834.538 5940273.490 579891.055 5940374.262 579889.444 5940393.444 579833.847 5940445.120 579821.259 5940479.313 579813.577 5940580.248 579800.189 5940619.474 579774.341 5940642.035 579736.031 5940647.928 579685.259 5940637.156 579641.863 5940636.415 579605.843 5940645.706 579533.033 5940710.022 579508.506 5940711.955 579482.349 5940700.177 579434.646 5940650.314 579422.599 5940627.051 579416.243 5940567.924 579400.803 5940557.081 579313.224 5940546.026 579291.797 5940537.350 579268.663 5940507.957</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>1000</xplan:allgArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gemeinbedarf gml:id="sh-stapelfeld-gemeinbedarf-schule-stapelfeld-1">
      <xplan:text>Gemeinbedarf Schule Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-gemeinbedarf-schule-stapelfeld-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580276.942 5940489.088 580308.510 5940411.201 580308.603 5940346.998 580315.664 5940316.280 580329.727 5940297.646 580405.817 5940260.422 580502.557 5940157.787 580522.769 5940148.144 580524.712 5940147.218 580546.199 5940147.872 580567.018 5940159.751 580571.622 5940165.957 580609.157 5940216.547 580630.477 5940261.465 580651.964 5940317.397 580656.474 5940371.979 580644.007 5940425.210 580602.956 5940489.726 580498.505 5940603.423 580389.116 5940579.883 580329.915 5940541.106 580276.942 5940489.088</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGemeinbedarf>
          <xplan:allgemein>12000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGemeinbedarf>
      </xplan:zweckbestimmung>
    </xplan:FP_Gemeinbedarf>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-stapelfeld-gewerbliche-bauflaeche-minerva-park-1">
      <xplan:text>Gewerbliche Baufläche Minerva-Park</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-gewerbliche-bauflaeche-minerva-park-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579055.478 5939432.477 579068.574 5939413.239 579107.098 5939378.936 579157.274 5939349.809 579270.079 5939313.043 579310.207 5939311.370 579339.485 5939320.839 579380.668 5939357.452 579407.747 5939368.852 579474.880 5939377.839 579505.340 5939389.348 579530.530 5939410.173 579550.451 5939440.316 579574.011 5939518.463 579574.599 5939593.519 579566.278 5939629.888 579547.176 5939660.576 579517.292 5939685.583 579476.626 5939704.909 579382.245 5939736.595 579347.824 5939759.029 579284.538 5939835.106 579261.965 5939839.937 579174.171 5939794.362 579194.355 5939729.238 579201.210 5939614.381 579176.541 5939550.867 579152.538 5939421.767 579055.478 5939432.477</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>3000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1700</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_VerEntsorgung gml:id="sh-stapelfeld-abfallbehandlung-muellverbrennung-stapelfeld-1">
      <xplan:text>Abfallbehandlung Müllverbrennung Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-abfallbehandlung-muellverbrennung-stapelfeld-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579136.331 5941182.713 579137.399 5941159.485 579210.819 5941075.653 579223.626 5941046.337 579218.861 5940961.516 579243.114 5940924.148 579267.093 5940912.165 579307.394 5940905.963 579436.965 5940910.900 579591.672 5940937.209 579633.278 5940956.412 579651.053 5940979.646 579644.996 5941006.913 579651.152 5941037.134 579669.521 5941070.310 579807.090 5941204.156 579824.291 5941295.246 579725.796 5941319.161 579633.792 5941355.984 579508.705 5941449.126 579405.008 5941478.032 579324.484 5941474.109 579277.018 5941465.224 579242.875 5941445.776 579222.053 5941415.766 579214.554 5941375.193 579216.968 5941281.288 579204.327 5941246.882 579136.331 5941182.713</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestVerEntsorgung>
          <xplan:allgemein>22001</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestVerEntsorgung>
      </xplan:zweckbestimmung>
    </xplan:FP_VerEntsorgung>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-acker-stapelfelder-feldmark-1">
      <xplan:text>Landwirtschaft Acker Stapelfelder Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-acker-stapelfelder-feldmark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579358.095 5941786.989 579366.111 5941768.881 579397.782 5941721.375 579504.500 5941605.894 579521.534 5941570.214 579524.714 5941526.562 579508.705 5941449.126 579633.792 5941355.984 579725.796 5941319.161 579824.291 5941295.246 579965.423 5941301.024 579996.452 5941313.325 580042.247 5941356.562 580067.561 5941370.836 580098.004 5941374.659 580204.782 5941347.774 580225.097 5941358.499 580235.220 5941383.125 580235.151 5941421.652 580254.570 5941513.122 580300.068 5941623.812 580347.236 5941698.803 580402.647 5941730.768 580412.518 5941748.980 580424.877 5941839.070 580438.928 5941870.306 580500.701 5941955.289 580498.588 5941974.854 580431.516 5942012.862 580428.008 5942031.957 580480.546 5942111.688 580488.676 5942136.651 580479.459 5942180.745 580488.397 5942221.482 580532.864 5942260.335 580547.911 5942279.060 580551.331 5942297.317 580509.371 5942352.599 580501.367 5942375.608 580501.521 5942459.411 580494.530 5942489.227 580462.838 5942549.202 580454.899 5942537.466 580355.438 5942464.386 580228.514 5942365.734 580155.038 5942293.199 580122.662 5942263.523 580087.680 5942262.790 580053.362 5942278.070 579965.087 5942339.216 579903.050 5942388.912 579771.931 5942327.231 579733.969 5942284.025 579747.325 5942137.667 579753.202 5942095.793 579708.230 5942046.854 579472.654 5941931.927 579358.095 5941786.989</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_BebauungsFlaeche gml:id="sh-stapelfeld-dorfgebiet-stellau-1">
      <xplan:text>Dorfgebiet Stellau</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-dorfgebiet-stellau-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579742.554 5938531.452 579748.504 5938503.186 579771.843 5938478.241 579784.600 5938447.179 579786.776 5938409.998 579759.384 5938317.283 579782.825 5938272.291 579826.142 5938245.614 580170.701 5938633.732 580139.608 5938686.921 580114.214 5938684.804 580000.766 5938659.394 579962.024 5938657.430 579935.270 5938662.627 579920.504 5938674.984 579897.876 5938674.694 579867.385 5938661.758 579782.818 5938597.947 579753.992 5938563.039 579742.554 5938531.452</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:allgArtDerBaulNutzung>2000</xplan:allgArtDerBaulNutzung>
      <xplan:besondereArtDerBaulNutzung>1400</xplan:besondereArtDerBaulNutzung>
    </xplan:FP_BebauungsFlaeche>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfelder-feldmark-1">
      <xplan:text>Landwirtschaft Grünland bei Stapelfelder Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfelder-feldmark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579807.090 5941204.156 579864.912 5941158.077 579898.486 5941120.531 579957.139 5941019.838 580007.873 5940897.704 580014.831 5940858.235 580009.518 5940833.166 579991.932 5940822.496 579990.527 5940796.406 580005.302 5940754.897 580154.097 5940517.099 580276.942 5940489.088 580329.915 5940541.106 580389.116 5940579.883 580498.505 5940603.423 580556.251 5940669.047 580594.744 5940692.007 580633.231 5940694.178 580690.956 5940676.643 580806.403 5940620.785 580850.074 5940693.181 580878.360 5940720.755 580905.818 5940727.639 580937.300 5940721.878 580972.805 5940703.472 581006.656 5940700.898 581038.851 5940714.158 581125.976 5940816.995 581152.488 5940829.705 581177.814 5940826.306 581231.106 5940793.940 581265.274 5940787.728 581348.654 5940795.246 581401.848 5940818.355 581402.679 5940818.716 581403.915 5940820.777 581485.656 5940916.570 581663.752 5941125.280 581357.470 5941171.468 581433.034 5941526.031 581418.547 5941644.720 581248.353 5941702.150 581507.160 5942044.553 581319.712 5942209.613 581354.819 5942351.928 581281.676 5942367.856 581248.805 5942366.348 581186.192 5942339.752 581164.856 5942341.774 581116.810 5942368.993 581065.684 5942382.029 581012.838 5942365.855 580989.405 5942365.729 580969.175 5942377.214 580916.211 5942463.897 580847.077 5942504.158 580756.811 5942520.477 580717.324 5942518.965 580625.633 5942492.647 580609.573 5942499.161 580601.463 5942516.137 580601.303 5942543.575 580590.967 5942564.918 580570.455 5942580.164 580529.551 5942590.078 580492.367 5942592.858 580462.838 5942549.202 580494.530 5942489.227 580501.521 5942459.411 580501.367 5942375.608 580509.371 5942352.599 580551.331 5942297.317 580547.911 5942279.060 580532.864 5942260.335 580488.397 5942221.482 580479.459 5942180.745 580488.676 5942136.651 580480.546 5942111.688 580428.008 5942031.957 580431.516 5942012.862 580498.588 5941974.854 580500.701 5941955.289 580438.928 5941870.306 580424.877 5941839.070 580412.518 5941748.980 580402.647 5941730.768 580347.236 5941698.803 580300.068 5941623.812 580254.570 5941513.122 580235.151 5941421.652 580235.220 5941383.125 580225.097 5941358.499 580204.782 5941347.774 580098.004 5941374.659 580067.561 5941370.836 580042.247 5941356.562 579996.452 5941313.325 579965.423 5941301.024 579824.291 5941295.246 579807.090 5941204.156</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-1">
      <xplan:text>Landwirtschaft Grünland bei Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580085.980 5939996.052 580137.063 5939925.715 580250.539 5939711.826 580276.077 5939683.426 580302.687 5939668.266 580324.494 5939663.066 580467.576 5939801.083 580472.152 5939805.862 580458.949 5939847.912 580441.600 5939860.365 580387.564 5939859.532 580351.142 5939873.980 580308.538 5939907.582 580259.753 5939960.338 580214.344 5940026.436 580085.980 5939996.052</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-2">
      <xplan:text>Landwirtschaft Grünland bei Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580360.258 5939558.583 580371.173 5939537.207 580390.395 5939520.841 580437.281 5939494.412 580451.481 5939453.101 580448.746 5939404.775 580476.337 5939373.034 580501.504 5939363.383 580530.439 5939324.659 580563.142 5939256.862 580679.065 5938933.178 580717.255 5938857.377 580754.421 5938806.645 580790.889 5938775.590 580949.679 5939015.034 581168.743 5939345.609 581330.512 5939403.996 581532.810 5939580.227 581667.660 5939587.053 581821.418 5939598.275 581887.263 5939748.648 581834.364 5939982.528 581829.461 5940550.396 581894.222 5940704.745 581707.155 5940740.898 581633.380 5940692.505 581632.976 5940692.250 581236.039 5940452.250 581235.325 5940451.849 581115.629 5940389.412 581081.738 5940351.756 581094.115 5940325.421 581160.806 5940224.531 581195.630 5940189.377 581216.924 5940147.980 581224.690 5940100.341 581218.926 5940046.459 581199.634 5939986.335 581176.546 5939940.943 581149.663 5939910.282 581118.984 5939894.353 581048.904 5939882.836 581012.165 5939863.392 580935.289 5939797.133 580891.532 5939769.582 580843.022 5939752.173 580789.760 5939744.905 580731.746 5939747.777 580645.486 5939737.382 580579.525 5939696.191 580537.520 5939705.753 580504.029 5939738.987 580360.485 5939600.524 580360.258 5939558.583</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-3">
      <xplan:text>Landwirtschaft Grünland bei Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580806.403 5940620.785 580876.988 5940557.205 580922.909 5940554.948 580947.762 5940565.361 580974.123 5940554.188 581001.990 5940521.430 581049.429 5940420.496 581298.301 5940697.008 581401.848 5940818.355 581348.654 5940795.246 581265.274 5940787.728 581231.106 5940793.940 581177.814 5940826.306 581152.488 5940829.705 581125.976 5940816.995 581038.851 5940714.158 581006.656 5940700.898 580972.805 5940703.472 580937.300 5940721.878 580905.818 5940727.639 580878.360 5940720.755 580850.074 5940693.181 580806.403 5940620.785</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-4">
      <xplan:text>Landwirtschaft Grünland bei Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-gruenland-bei-stapelfeld-4-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>581165.380 5940444.688 581222.937 5940474.712 581619.319 5940714.376 581670.539 5940747.974 581628.159 5940756.165 581659.892 5940966.186 581668.472 5941022.973 581621.871 5940968.360 581351.249 5940651.219 581350.640 5940650.523 581165.380 5940444.688</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-1">
      <xplan:text>Grünfläche Parkanlage bei Stellau</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>578865.938 5939198.382 579028.081 5938666.761 579169.360 5938741.645 579445.475 5938911.677 579753.621 5939144.632 580094.411 5939441.127 580324.494 5939663.066 580302.687 5939668.266 580276.077 5939683.426 580250.539 5939711.826 580137.063 5939925.715 580085.980 5939996.052 580073.244 5939993.037 580071.708 5939992.770 579782.708 5939960.145 579781.159 5939960.063 579487.534 5939962.125 579486.035 5939962.223 579360.374 5939977.706 579336.126 5939980.694 579202.300 5939997.184 579187.785 5939998.973 579187.555 5939999.003 579107.226 5940010.361 579115.987 5939982.094 579145.963 5939885.376 579174.171 5939794.362 579261.965 5939839.937 579284.538 5939835.106 579347.824 5939759.029 579382.245 5939736.595 579476.626 5939704.909 579517.292 5939685.583 579547.176 5939660.576 579566.278 5939629.888 579574.599 5939593.519 579574.011 5939518.463 579550.451 5939440.316 579530.530 5939410.173 579505.340 5939389.348 579474.880 5939377.839 579407.747 5939368.852 579380.668 5939357.452 579339.485 5939320.839 579310.207 5939311.370 579270.079 5939313.043 579157.274 5939349.809 579107.098 5939378.936 579068.574 5939413.239 579055.478 5939432.477 579051.768 5939432.886 578987.925 5939323.075 578984.685 5939225.116 578865.938 5939198.382</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-2">
      <xplan:text>Grünfläche Parkanlage bei Stellau</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579048.882 5938598.561 579053.828 5938582.345 579132.992 5938565.958 579163.864 5938512.845 579301.220 5938276.539 579389.355 5938174.389 579535.708 5937918.464 579826.142 5938245.614 579782.825 5938272.291 579759.384 5938317.283 579786.776 5938409.998 579784.600 5938447.179 579771.843 5938478.241 579748.504 5938503.186 579742.554 5938531.452 579753.992 5938563.039 579782.818 5938597.947 579867.385 5938661.758 579897.876 5938674.694 579920.504 5938674.984 579935.270 5938662.627 579962.024 5938657.430 580000.766 5938659.394 580114.214 5938684.804 580139.608 5938686.921 580119.883 5938720.664 580546.442 5938597.604 580734.487 5938690.540 580790.889 5938775.590 580754.421 5938806.645 580717.255 5938857.377 580679.065 5938933.178 580563.142 5939256.862 580530.439 5939324.659 580501.504 5939363.383 580476.337 5939373.034 580448.746 5939404.775 580451.481 5939453.101 580437.281 5939494.412 580390.395 5939520.841 580371.173 5939537.207 580360.258 5939558.583 580360.485 5939600.524 580142.361 5939390.122 580141.036 5939388.907 579798.661 5939091.032 579796.794 5939089.518 579486.357 5938854.830 579483.602 5938852.947 579205.102 5938681.447 579203.141 5938680.325 579048.882 5938598.561</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Gruen gml:id="sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-3">
      <xplan:text>Grünfläche Parkanlage bei Stellau</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-gruenflaeche-parkanlage-bei-stellau-3-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579383.821 5940001.014 579488.468 5939988.119 579780.564 5939986.068 580068.016 5940018.518 580069.421 5940018.851 579973.587 5940150.804 579831.446 5940180.189 579717.175 5940123.304 579657.965 5940103.444 579615.724 5940101.648 579577.757 5940111.594 579515.292 5940146.384 579491.445 5940150.897 579469.021 5940143.655 579437.520 5940115.162 579397.812 5940023.758 579383.821 5940001.014</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestGruen>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestGruen>
      </xplan:zweckbestimmung>
    </xplan:FP_Gruen>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-acker-bei-stapelfelder-feldmark-1">
      <xplan:text>Landwirtschaft Acker bei Stapelfelder Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-acker-bei-stapelfelder-feldmark-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>578654.632 5941123.847 578806.943 5940822.056 578923.879 5940872.501 578963.995 5940771.348 579077.111 5940526.731 579076.598 5940264.736 579095.614 5940047.828 579098.715 5940037.823 579191.080 5940024.763 579383.821 5940001.014 579397.812 5940023.758 579437.520 5940115.162 579390.617 5940129.401 579363.652 5940157.131 579340.993 5940203.099 579276.668 5940422.873 579268.663 5940507.957 579291.797 5940537.350 579313.224 5940546.026 579400.803 5940557.081 579416.243 5940567.924 579422.599 5940627.051 579434.646 5940650.314 579482.349 5940700.177 579508.506 5940711.955 579533.033 5940710.022 579605.843 5940645.706 579641.863 5940636.415 579685.259 5940637.156 579736.031 5940647.928 579774.341 5940642.035 579800.189 5940619.474 579813.577 5940580.248 579821.259 5940479.313 579833.847 5940445.120 579889.444 5940393.444 579891.055 5940374.262 579834.538 5940273.490 579831.446 5940180.189 579973.587 5940150.804 580079.052 5940300.344 580085.046 5940395.363 580154.097 5940517.099 580005.302 5940754.897 579990.527 5940796.406 579991.932 5940822.496 580009.518 5940833.166 580014.831 5940858.235 580007.873 5940897.704 579957.139 5941019.838 579898.486 5941120.531 579864.912 5941158.077 579807.090 5941204.156 579669.521 5941070.310 579651.152 5941037.134 579644.996 5941006.913 579651.053 5940979.646 579633.278 5940956.412 579591.672 5940937.209 579436.965 5940910.900 579307.394 5940905.963 579267.093 5940912.165 579243.114 5940924.148 579218.861 5940961.516 579223.626 5941046.337 579210.819 5941075.653 579137.399 5941159.485 579136.331 5941182.713 579204.327 5941246.882 579216.968 5941281.288 579214.554 5941375.193 579222.053 5941415.766 579242.875 5941445.776 579277.018 5941465.224 579324.484 5941474.109 579405.008 5941478.032 579508.705 5941449.126 579524.714 5941526.562 579521.534 5941570.214 579504.500 5941605.894 579397.782 5941721.375 579366.111 5941768.881 579358.095 5941786.989 579311.924 5941728.574 579056.117 5941529.229 578654.632 5941123.847</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Landwirtschaft gml:id="sh-stapelfeld-landwirtschaft-acker-bei-stapelfelder-feldmark-2">
      <xplan:text>Landwirtschaft Acker bei Stapelfelder Feldmark</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landwirtschaft-acker-bei-stapelfelder-feldmark-2-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>580452.251 5942906.907 580493.829 5942779.264 580506.545 5942613.818 580492.367 5942592.858 580529.551 5942590.078 580570.455 5942580.164 580590.967 5942564.918 580601.303 5942543.575 580601.463 5942516.137 580609.573 5942499.161 580625.633 5942492.647 580717.324 5942518.965 580756.811 5942520.477 580847.077 5942504.158 580916.211 5942463.897 580969.175 5942377.214 580989.405 5942365.729 581012.838 5942365.855 581065.684 5942382.029 581116.810 5942368.993 581164.856 5942341.774 581186.192 5942339.752 581248.805 5942366.348 581281.676 5942367.856 581354.819 5942351.928 581417.404 5942605.634 581445.048 5943481.152 580856.895 5943442.826 580785.450 5943464.326 580680.689 5943310.142 580472.260 5943092.790 580452.251 5942906.907</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:zweckbestimmung>
        <xplan:FP_KomplexeZweckbestLandwirtschaft>
          <xplan:allgemein>1100</xplan:allgemein>
        </xplan:FP_KomplexeZweckbestLandwirtschaft>
      </xplan:zweckbestimmung>
    </xplan:FP_Landwirtschaft>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:SO_Strassenverkehr gml:id="sh-stapelfeld-autobahn-bundesautobahn-a-1-1">
      <xplan:text>Autobahn Bundesautobahn A 1</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>2000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-autobahn-bundesautobahn-a-1-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579028.081 5938666.761 579048.882 5938598.561 579203.141 5938680.325 579205.102 5938681.447 579483.602 5938852.947 579486.357 5938854.830 579796.794 5939089.518 579798.661 5939091.032 580141.036 5939388.907 580142.361 5939390.122 580360.485 5939600.524 580504.029 5939738.987 580516.674 5939751.184 580517.654 5939752.168 580923.904 5940176.418 580924.640 5940177.211 581081.738 5940351.756 581115.629 5940389.412 581142.876 5940419.685 581165.380 5940444.688 581350.640 5940650.523 581351.249 5940651.219 581621.871 5940968.360 581668.472 5941022.973 581683.481 5941122.305 581663.752 5941125.280 581485.656 5940916.570 581403.915 5940820.777 581402.679 5940818.716 581401.848 5940818.355 581298.301 5940697.008 581049.429 5940420.496 580987.858 5940352.087 580938.108 5940296.811 580872.972 5940224.441 580472.152 5939805.862 580467.576 5939801.083 580324.494 5939663.066 580094.411 5939441.127 579753.621 5939144.632 579445.475 5938911.677 579169.360 5938741.645 579028.081 5938666.761</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:artDerFestlegung>
        <xplan:SO_KomplexeZweckbestStrassenverkehr>
          <xplan:allgemein>1000</xplan:allgemein>
        </xplan:SO_KomplexeZweckbestStrassenverkehr>
      </xplan:artDerFestlegung>
      <xplan:einteilung>1000</xplan:einteilung>
      <xplan:hatDarstellungMitBesondZweckbest>false</xplan:hatDarstellungMitBesondZweckbest>
    </xplan:SO_Strassenverkehr>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:SO_Strassenverkehr gml:id="sh-stapelfeld-hauptverkehrsstrasse-sieker-landstrasse-l-222-1">
      <xplan:text>Hauptverkehrsstraße Sieker Landstraße (L 222)</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>3000</xplan:rechtscharakter>
      <xplan:position>
        <gml:MultiSurface gml:id="sh-stapelfeld-hauptverkehrsstrasse-sieker-landstrasse-l-222-1-g" srsName="EPSG:25832">
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-stapelfeld-hauptverkehrsstrasse-sieker-landstrasse-l-222-1-g1" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>579098.715 5940037.823 579107.226 5940010.361 579187.555 5939999.003 579187.785 5939998.973 579202.300 5939997.184 579336.126 5939980.694 579360.374 5939977.706 579486.035 5939962.223 579487.534 5939962.125 579781.159 5939960.063 579782.708 5939960.145 580071.708 5939992.770 580073.244 5939993.037 580085.980 5939996.052 580214.344 5940026.436 580357.619 5940060.350 580359.078 5940060.787 580638.828 5940162.787 580639.673 5940163.129 580931.236 5940293.254 580931.950 5940293.599 580938.108 5940296.811 580987.858 5940352.087 580920.277 5940316.835 580629.493 5940187.057 580571.622 5940165.957 580567.018 5940159.751 580546.199 5940147.872 580524.712 5940147.218 580522.769 5940148.144 580350.888 5940085.475 580198.556 5940049.417 580069.421 5940018.851 580068.016 5940018.518 579780.564 5939986.068 579488.468 5939988.119 579383.821 5940001.014 579191.080 5940024.763 579098.715 5940037.823</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="sh-stapelfeld-hauptverkehrsstrasse-sieker-landstrasse-l-222-1-g2" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>581115.629 5940389.412 581235.325 5940451.849 581236.039 5940452.250 581632.976 5940692.250 581633.380 5940692.505 581707.155 5940740.898 581670.539 5940747.974 581619.319 5940714.376 581222.937 5940474.712 581165.380 5940444.688 581142.876 5940419.685 581115.629 5940389.412</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
        </gml:MultiSurface>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:artDerFestlegung>
        <xplan:SO_KomplexeZweckbestStrassenverkehr>
          <xplan:allgemein>1200</xplan:allgemein>
        </xplan:SO_KomplexeZweckbestStrassenverkehr>
      </xplan:artDerFestlegung>
      <xplan:einteilung>1100</xplan:einteilung>
      <xplan:hatDarstellungMitBesondZweckbest>false</xplan:hatDarstellungMitBesondZweckbest>
    </xplan:SO_Strassenverkehr>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:SO_Gewaesser gml:id="sh-stapelfeld-gewaesser-wandse-1">
      <xplan:text>Gewässer Wandse</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>2000</xplan:rechtscharakter>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-gewaesser-wandse-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>579731.751 5942308.329 579732.215 5942303.240 579733.969 5942284.025 579771.931 5942327.231 579740.164 5942312.287 579731.751 5942308.329</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>true</xplan:flaechenschluss>
      <xplan:artDerFestlegung>
        <xplan:SO_KomplexeFestlegungGewaesser>
          <xplan:allgemein>2000</xplan:allgemein>
        </xplan:SO_KomplexeFestlegungGewaesser>
      </xplan:artDerFestlegung>
    </xplan:SO_Gewaesser>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:LP_SchutzBestimmterTeileVonNaturUndLandschaft gml:id="sh-stapelfeld-landschaftsschutzgebiet-stapelfeld-1">
      <xplan:text>Landschaftsschutzgebiet Stapelfeld</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#sh-stapelfeld-bereich-0"/>
      <xplan:rechtscharakter>2000</xplan:rechtscharakter>
      <xplan:raumkonkretisierung>1000</xplan:raumkonkretisierung>
      <xplan:position>
        <gml:Polygon gml:id="sh-stapelfeld-landschaftsschutzgebiet-stapelfeld-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>578808.956 5941279.669 578853.100 5941262.200 578967.900 5941258.600 579093.000 5941280.300 579215.100 5941316.100 579328.100 5941355.100 579433.100 5941391.900 579534.600 5941427.500 579635.700 5941467.100 579735.600 5941515.600 579831.000 5941574.300 579919.100 5941641.200 580000.800 5941712.900 580079.600 5941788.000 580158.100 5941867.400 580234.000 5941953.100 580298.400 5942044.800 580339.400 5942138.000 580347.700 5942225.100 580321.900 5942298.800 580269.800 5942356.600 580241.478 5942375.811 580228.514 5942365.734 580155.038 5942293.199 580122.662 5942263.523 580087.680 5942262.790 580053.362 5942278.070 579965.087 5942339.216 579903.050 5942388.912 579771.931 5942327.231 579740.164 5942312.287 579731.751 5942308.329 579732.215 5942303.240 579733.969 5942284.025 579747.325 5942137.667 579753.202 5942095.793 579708.230 5942046.854 579472.654 5941931.927 579358.095 5941786.989 579311.924 5941728.574 579056.117 5941529.229 578808.956 5941279.669</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:artDerFestlegung>1300</xplan:artDerFestlegung>
      <xplan:rechtsstandSchG>2000</xplan:rechtsstandSchG>
    </xplan:LP_SchutzBestimmterTeileVonNaturUndLandschaft>
  </gml:featureMember>
</xplan:XPlanAuszug>
